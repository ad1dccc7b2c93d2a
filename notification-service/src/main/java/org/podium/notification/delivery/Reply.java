package org.podium.notification.delivery;

import java.util.regex.Pattern;

/** What a mail server says of a mail: it likes to repeat the address, which belongs into no log and no status. */
final class Reply {
    private static final Pattern ADDRESS =
            Pattern.compile("<?(?:\"[^\"]*\"|[^\\s<>@,;:\"'()\\[\\]]+)@[^\\s<>@,;:\"'()]+>?");

    private Reply() {}

    static String withoutAddresses(String said) {
        return ADDRESS.matcher(said).replaceAll("<…>");
    }
}
