package org.podium.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A name and an address as a header says them (RFC 5322 §3.4, names in encoded words of RFC 2047). The mail client's own
 * writing puts the name into a comment behind the address, which mailboxes of today no longer show.
 */
record NamedAddress(String name, String address) {
    /** An encoded word has at most 75 characters: 45 bytes in Base64 with what stands around them. */
    private static final int BYTES = 45;

    String header() {
        String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.isEmpty() ? address : String.join(" ", words(plain)) + " <" + address + ">";
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int size = 0;
        for (int point : text.codePoints().toArray()) {
            String character = Character.toString(point);
            int bytes = character.getBytes(StandardCharsets.UTF_8).length;
            if (size + bytes > BYTES) {
                words.add(encoded(word.toString()));
                word.setLength(0);
                size = 0;
            }
            word.append(character);
            size += bytes;
        }
        words.add(encoded(word.toString()));
        return words;
    }

    private static String encoded(String word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
