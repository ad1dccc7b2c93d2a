/** What registration told of each entry: who it is, whose it is, and what keeps it from an award. */
package org.podium.awards.entry;
