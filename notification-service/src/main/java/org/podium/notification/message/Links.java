package org.podium.notification.message;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Addresses that a recipient can open, under the public origin of the house. */
record Links(String origin, @Nullable String portalEntry) {

    Links(String origin) {
        this(origin, null);
    }

    static Links of(PublicAddress address) {
        return new Links(address.url(), address.entry().orElse(null));
    }

    /** The entry as the portal shows it; absent where no portal is configured. */
    @Nullable
    String entry(UUID entry) {
        return portalEntry == null ? null : portalEntry.replace("{entry}", entry.toString());
    }

    String result(UUID pool) {
        return origin + "/scoring/v1/pools/" + pool + "/results/latest";
    }

    String verification(String verifyCode) {
        return origin + "/awards/v1/verify/" + verifyCode;
    }

    String certificate(String number) {
        return origin + "/awards/v1/certificates/" + number;
    }
}
