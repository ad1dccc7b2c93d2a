package org.podium.scoring.marking;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What one person wrote on one sheet at one time. Never changed, also not when it was wrong: that is the evidence. */
@Entity
@Immutable
@Table(name = "mark_version")
public class MarkVersion {
    @Id
    private UUID id;

    private UUID poolId;
    private UUID sheetId;
    private int number;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    /** The number of the version that this one confirms, differs from, approves or rejects. */
    private @Nullable Integer about;

    /** Of a second entry only. */
    private @Nullable Boolean agrees;

    private @Nullable String reason;
    private String writtenBy;
    private Instant writtenAt;

    @ElementCollection
    @CollectionTable(name = "mark", joinColumns = @JoinColumn(name = "mark_version_id"))
    @MapKeyColumn(name = "component")
    private Map<String, ComponentMark> components = new HashMap<>();

    protected MarkVersion() {}

    MarkVersion(
            UUID id,
            Sheet sheet,
            int number,
            Purpose purpose,
            @Nullable Integer about,
            @Nullable Boolean agrees,
            @Nullable String reason,
            Map<String, ComponentMark> components,
            String by,
            Instant at) {
        this.id = id;
        this.poolId = sheet.poolId();
        this.sheetId = sheet.id();
        this.number = number;
        this.purpose = purpose;
        this.about = about;
        this.agrees = agrees;
        this.reason = reason;
        this.components = new HashMap<>(components);
        this.writtenBy = by;
        this.writtenAt = at;
    }

    public UUID sheetId() {
        return sheetId;
    }

    public int number() {
        return number;
    }

    public Purpose purpose() {
        return purpose;
    }

    public @Nullable Integer about() {
        return about;
    }

    public @Nullable Boolean agrees() {
        return agrees;
    }

    public @Nullable String reason() {
        return reason;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Map<String, ComponentMark> components() {
        return components;
    }

    /** The components in which another keying says something else; the names only, never the values. */
    public Set<String> differences(Map<String, ComponentMark> again) {
        Set<String> names = new TreeSet<>(components.keySet());
        names.addAll(again.keySet());
        names.removeIf(n -> components.containsKey(n) && components.get(n).equals(again.get(n)));
        return names;
    }
}
