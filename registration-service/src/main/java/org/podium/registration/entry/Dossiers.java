package org.podium.registration.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.podium.registration.document.Document;
import org.podium.registration.document.Documents;
import org.podium.registration.unit.Unit;
import org.podium.registration.unit.Units;
import org.podium.rulebook.eligibility.EntryFacts;

/** Entries with all that rules look at, read at once: as many statements for one as for a batch of them. */
@ApplicationScoped
public class Dossiers {
    private final Documents documents;
    private final Units units;

    public Dossiers(Documents documents, Units units) {
        this.documents = documents;
        this.units = units;
    }

    /** An entry as it stands. */
    public record Dossier(Entry entry, Unit unit, EntryFacts facts) {}

    /** In the order of the entries. */
    public List<Dossier> of(List<Entry> entries) {
        Map<UUID, List<Document>> scans = documents
                .ofAll(entries.stream().map(Entry::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Document::entryId));
        Map<UUID, List<CompetitorForm>> teams = entries.stream()
                .collect(Collectors.toMap(Entry::id, entry -> entry.competitors().stream()
                        .map(Competitor::stated)
                        .toList()));
        Map<String, Unit> known = units.named(Stream.concat(
                        entries.stream().map(Entry::unitUscc),
                        teams.values().stream().flatMap(team -> CompetitorForm.unitsOf(team).stream()))
                .collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> {
                    Unit unit = Objects.requireNonNull(known.get(entry.unitUscc()));
                    return new Dossier(
                            entry,
                            unit,
                            Examiner.facts(
                                    entry.place(),
                                    new Examiner.Origins(unit, known),
                                    Objects.requireNonNull(teams.get(entry.id())),
                                    entry.support(),
                                    scans.getOrDefault(entry.id(), List.of())));
                })
                .toList();
    }
}
