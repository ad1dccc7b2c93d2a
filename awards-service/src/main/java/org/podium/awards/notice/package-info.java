/** The public notice: awards are shown to everybody for the rulebook's number of working days before they are confirmed. */
package org.podium.awards.notice;
