package org.podium.kit.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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

    /**
     * Refuses what no list can have given with 400 {@code cursor-invalid}: not base64url, not UTF-8, or with characters that
     * no key has: PostgreSQL, for one, takes no NUL.
     */
    public static Cursor decode(String text) {
        try {
            String joined = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)))
                    .toString();
            if (joined.chars().anyMatch(c -> c != SEPARATOR && Character.isISOControl(c))) {
                throw new ProblemException(KitProblem.CURSOR_INVALID);
            }
            return new Cursor(List.of(joined.split(String.valueOf(SEPARATOR), -1)));
        } catch (IllegalArgumentException | CharacterCodingException foreign) {
            throw new ProblemException(KitProblem.CURSOR_INVALID).causedBy(foreign);
        }
    }

    /** Refuses the cursor of a list with another order. */
    public void requireParts(int count) {
        if (key.size() != count) {
            throw new ProblemException(KitProblem.CURSOR_INVALID);
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

    public int integer(int part) {
        long number = number(part);
        if (number != (int) number) {
            throw new ProblemException(KitProblem.CURSOR_INVALID);
        }
        return (int) number;
    }
}
