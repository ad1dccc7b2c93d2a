package org.podium.notification.template;

import org.jspecify.annotations.Nullable;

/**
 * What every mail of a contest says above and below its own sentences.
 *
 * @param notice the governing documents, in words
 * @param rehearsal marked in subject and text: nothing said in it has effect
 */
public record Letterhead(String name, String notice, boolean rehearsal, Office office) {

    /** The desk that answers questions; its address is the Reply-To. */
    public record Office(
            String name, @Nullable String email, @Nullable String phone) {}
}
