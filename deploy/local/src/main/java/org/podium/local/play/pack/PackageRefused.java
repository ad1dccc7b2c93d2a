package org.podium.local.play.pack;

import java.util.List;

/** The package has faults; nothing of it was played. */
public final class PackageRefused extends Exception {
    private static final long serialVersionUID = 1;
    private final transient List<Fault> faults;

    public PackageRefused(List<Fault> faults) {
        super(String.join("\n", faults.stream().map(Fault::toString).toList()));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
