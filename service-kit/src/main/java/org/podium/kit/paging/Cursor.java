package org.podium.kit.paging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.podium.kit.problem.KitProblem;
import org.podium.kit.problem.ProblemException;

/** Position in a keyset: the sort key of the last item seen, opaque to clients. */
public record Cursor(List<String> key) {
    private static final char SEPARATOR = '\u001f';

    public static Cursor of(Object... key) {
        return new Cursor(Arrays.stream(key).map(Object::toString).toList());
    }

    public String encode() {
        byte[] bytes = String.join(String.valueOf(SEPARATOR), key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Refuses what is not base64url with 400 {@code cursor-invalid}. */
    public static Cursor decode(String text) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(List.of(joined.split(String.valueOf(SEPARATOR), -1)));
        } catch (IllegalArgumentException notBase64) {
            throw new ProblemException(KitProblem.CURSOR_INVALID).causedBy(notBase64);
        }
    }

    public String text(int part) {
        if (part >= key.size()) {
            throw new ProblemException(KitProblem.CURSOR_INVALID);
        }
        return key.get(part);
    }

    public UUID uuid(int part) {
        try {
            return UUID.fromString(text(part));
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(KitProblem.CURSOR_INVALID).causedBy(notAnId);
        }
    }

    public long number(int part) {
        try {
            return Long.parseLong(text(part));
        } catch (NumberFormatException notANumber) {
            throw new ProblemException(KitProblem.CURSOR_INVALID).causedBy(notANumber);
        }
    }
}
