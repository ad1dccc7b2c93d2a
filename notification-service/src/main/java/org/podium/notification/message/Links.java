package org.podium.notification.message;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that a recipient can open in a browser. The page behind a certificate's code is this house's own and public;
 * everything else is a portal's, and where none is configured a mail has no such line.
 */
record Links(
        String origin,
        Optional<String> entryAt,
        Optional<String> resultAt,
        Optional<String> certificateAt,
        Optional<String> noticeAt) {

    static Links of(PublicAddress address) {
        return new Links(address.url(), address.entry(), address.result(), address.certificate(), address.notice());
    }

    @Nullable
    String entry(UUID entry) {
        return filled(entryAt, "{entry}", entry.toString());
    }

    @Nullable
    String result(UUID pool) {
        return filled(resultAt, "{pool}", pool.toString());
    }

    @Nullable
    String certificate(String number) {
        return filled(certificateAt, "{number}", number);
    }

    @Nullable
    String notice(UUID notice) {
        return filled(noticeAt, "{notice}", notice.toString());
    }

    String verification(String verifyCode) {
        return origin + "/awards/v1/verify/" + verifyCode;
    }

    private static @Nullable String filled(Optional<String> pattern, String place, String value) {
        return pattern.map(address -> address.replace(place, value)).orElse(null);
    }
}
