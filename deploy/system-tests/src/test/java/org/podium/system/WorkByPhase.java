package org.podium.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Which service has work in which phase of the Tianjin story: how many events it sends / handles there when nothing
 * disturbs it (those that are committed together counted as one), and {@code +mails} where the letters about them go out;
 * {@code -} where it has no work at all.
 */
final class WorkByPhase {
    private static final String TABLE = """
            phase        registration scoring awards notification
            publish      10/0         0/10    0/10   0/10
            register     -            -       -      -
            submit       105/0        0/105   0/105  0/105+mails
            review       97/0         0/97    0/97   0/97+mails
            story        17/0         0/17    0/17   0/17
            draw         2/0          6/2     0/2    0/2
            mark         -            -       -      -
            results      2/0          36/2    6/26   0/32+mails
            decide       1/0          0/1     1/1    0/2
            compare      -            -       -      -
            notice       1/0          0/1     3/1    0/4+mails
            confirm      -            -       1/0    0/50+mails
            certificates -            -       -      -
            mails        -            -       -      -
            """;

    private static final Map<String, Map<String, String>> CELLS = read();
    private static final int LONGEST_IDLING_MILLIS = 300;
    private static final int FEW = 10;

    private WorkByPhase() {}

    static List<String> phases() {
        return List.copyOf(CELLS.keySet());
    }

    static List<String> workingIn(String phase) {
        Map<String, String> row = row(phase);
        return Services.ALL.stream()
                .filter(service -> !"-".equals(row.get(service)))
                .toList();
    }

    /** The fates that the service can have in the phase, each at a seeded moment of it. */
    static List<Fate> fates(String phase, String service, Random random) {
        String cell = Objects.requireNonNull(row(phase).get(service));
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

    private static Map<String, String> row(String phase) {
        return Objects.requireNonNull(
                CELLS.get(phase), () -> "a new phase of the story; say which services work in it: " + phase);
    }

    private static Map<String, Map<String, String>> read() {
        List<String[]> lines = TABLE.lines().map(line -> line.split(" +")).toList();
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        for (String[] line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i < line.length; i++) {
                row.put(lines.getFirst()[i], line[i]);
            }
            table.put(line[0], row);
        }
        return table;
    }
}
