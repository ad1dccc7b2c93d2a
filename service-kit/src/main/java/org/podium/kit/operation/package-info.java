/** What an operator of a service does over HTTP: look at events that are stuck, let them go on, tell a contest again. */
package org.podium.kit.operation;
