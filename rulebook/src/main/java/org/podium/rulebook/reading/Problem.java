package org.podium.rulebook.reading;

import java.util.List;
import org.podium.rulebook.Text;

/**
 * One thing that is wrong, or doubtful, in a rulebook.
 *
 * @param path JSON pointer (RFC 6901) into the rulebook
 * @param line line of the file, from 1; 0 where it has none
 * @param known the names that would have been understood there
 */
public record Problem(Severity severity, String path, int line, Text message, List<String> known) {}
