package org.podium.notification.template;

import org.jspecify.annotations.Nullable;

/**
 * What every mail of a contest says above and below its own sentences.
 *
 * @param notice the governing documents, in words
 * @param rehearsal marked in subject and text: nothing said in it has effect
 * @param desk who answers questions
 * @param office the committee's office, which decides
 */
public record Letterhead(String name, String notice, boolean rehearsal, Desk desk, String office) {

    /**
     * The desk that answers questions; its address is the Reply-To.
     *
     * @param body the organisation or committee it belongs to, which signs with it; absent where its own name says it
     */
    public record Desk(
            @Nullable String body,
            String name,
            @Nullable String email,
            @Nullable String phone) {}
}
