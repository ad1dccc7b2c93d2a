/** Who may see and do what here. */
package org.podium.awards.access;
