/** A small service that exists to try the kit: it raises events, follows events and has a POST that creates. */
package org.podium.kit.trial;
