/** What the committee decided on ties that the rulebook leaves to it, with reason and name. */
package org.podium.awards.decision;
