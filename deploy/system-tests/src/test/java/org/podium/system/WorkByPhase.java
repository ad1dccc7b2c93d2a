package org.podium.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Which service has work in which phase of a story: how many events it sends / handles there when nothing disturbs it
 * (those that are committed together counted as one), and {@code +mails} where the letters about them go out; {@code -}
 * where it has no work at all. A phase that comes more than once has a row each time.
 */
final class WorkByPhase {
    static final WorkByPhase TIANJIN = new WorkByPhase(PlayedStory.PACKAGE, """
            phase        registration scoring awards notification
            publish      10/0         0/10    0/10   0/10
            register     -            -       -      -
            submit       105/0        0/105   0/105  0/105+mails
            review       97/0         0/97    0/97   0/97+mails
            story        17/0         0/17    0/17   0/67+mails
            draw         2/0          6/2     0/2    0/8+mails
            mark         -            -       -      -
            results      2/0          36/2    6/26   0/32+mails
            decide       1/0          0/1     1/1    0/2
            compare      -            -       -      -
            notice       1/0          0/1     3/1    0/4+mails
            confirm      -            -       1/0    0/50+mails
            certificates -            -       -      -
            mails        -            -       -      -
            """);

    /**
     * The preliminaries of three provinces, of three more, of one and of one, then the final: each time a draw with the
     * clock set to it, and results that are frozen, decoded, provisional and final, with those who go on confirmed.
     */
    static final WorkByPhase NATIONAL = new WorkByPhase(PlayedNational.PACKAGE, """
            phase        registration scoring awards notification
            publish      26/0         0/26    0/26   0/26
            register     1/0          0/1     0/1    0/1
            submit       127/0        0/127   0/127  0/127+mails
            review       120/0        0/120   0/120  0/120+mails
            story        14/0         0/14    0/14   0/14+mails
            draw         2/0          6/2     0/2    0/8+mails
            mark         -            -       -      -
            results      2/0          30/2    0/26   0/26+mails
            draw         1/0          6/1     0/1    0/7+mails
            mark         -            -       -      -
            results      2/0          30/2    0/26   0/26+mails
            draw         1/0          2/1     0/1    0/3+mails
            mark         -            -       -      -
            results      2/0          10/2    0/10   0/10+mails
            draw         1/0          2/1     0/1    0/3+mails
            mark         -            -       -      -
            results      2/0          10/2    0/10   0/10+mails
            story        7/0          3/7     0/7    0/11+mails
            draw         1/0          2/1     0/1    0/50+mails
            mark         -            -       -      -
            results      2/0          8/2     2/10   0/12+mails
            decide       5/0          1/13    11/6   0/17
            compare      -            -       -      -
            notice       1/0          0/1     2/1    0/3+mails
            confirm      -            -       1/0    0/141+mails
            certificates -            -       -      -
            mails        -            -       -      -
            """);

    private static final int LONGEST_IDLING_MILLIS = 300;
    private static final int FEW = 10;

    private final Path contest;
    private final List<Row> rows;

    private record Row(String phase, Map<String, String> cells) {}

    private WorkByPhase(Path contest, String table) {
        this.contest = contest;
        this.rows = read(table);
    }

    /** The package whose story it is. */
    Path contest() {
        return contest;
    }

    /** In their order. */
    List<String> phases() {
        return rows.stream().map(Row::phase).toList();
    }

    /** @param at the place of the phase in the story, from 0 */
    List<String> workingIn(int at) {
        return Services.ALL.stream()
                .filter(service -> !"-".equals(cell(at, service)))
                .toList();
    }

    /** The fates that the service can have in the phase, each at a seeded moment of it. */
    List<Fate> fates(int at, String service, Random random) {
        String cell = cell(at, service);
        if (cell.equals("-")) {
            return List.of(new Fate(service, Fate.How.IDLE, random.nextInt(LONGEST_IDLING_MILLIS)));
        }
        String[] events = cell.replace("+mails", "").split("/");
        int sent = Integer.parseInt(events[0]);
        int handled = Integer.parseInt(events[1]);
        List<Fate> fates = new ArrayList<>();
        if (sent > 0) {
            fates.add(new Fate(service, Fate.How.UNSENT, early(sent, random)));
            fates.add(new Fate(service, Fate.How.SENT_AND_NOT_NOTED, early(sent, random)));
        }
        if (handled > 0) {
            fates.add(new Fate(service, Fate.How.HALF_HANDLED, early(handled, random)));
        }
        if (cell.endsWith("+mails")) {
            fates.add(new Fate(service, Fate.How.MAILED_AND_NOT_NOTED, 1));
        }
        return fates;
    }

    /** Not so late that what is left may all be done at once; few events often come together. */
    private static int early(int events, Random random) {
        return events < FEW ? 1 : 1 + random.nextInt(events / 3);
    }

    private String cell(int at, String service) {
        return Objects.requireNonNull(rows.get(at).cells().get(service));
    }

    private static List<Row> read(String table) {
        List<String[]> lines = table.lines().map(line -> line.split(" +")).toList();
        List<Row> rows = new ArrayList<>();
        for (String[] line : lines.subList(1, lines.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 1; i < line.length; i++) {
                cells.put(lines.getFirst()[i], line[i]);
            }
            rows.add(new Row(line[0], cells));
        }
        return rows;
    }
}
