package org.podium.awards.contest;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** One published version of a contest's rulebook, as canonical JSON. */
@Entity
@Table(name = "rulebook_version")
public class RulebookVersion {
    @EmbeddedId
    private Key key;

    private String hash;
    private String content;

    protected RulebookVersion() {}

    RulebookVersion(Key key, String hash, String content) {
        this.key = key;
        this.hash = hash;
        this.content = content;
    }

    int number() {
        return key.version();
    }

    String hash() {
        return hash;
    }

    String content() {
        return content;
    }

    @Embeddable
    record Key(@Column(name = "contest_id") UUID contest, int version) implements Serializable {}
}
