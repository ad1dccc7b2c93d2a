package org.podium.notification.message;

import java.util.UUID;

/** Addresses that a recipient can open, under the public origin of the house. */
record Links(String origin) {

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
