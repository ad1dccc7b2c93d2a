package org.podium.registration.document;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rows that name files: scans of entries, of units and of judges, and what goes with the notice. */
public interface ScanRows {
    /** Which of these files a row names. */
    Set<UUID> named(List<UUID> files);

    /** The rows go with their contest; the files are told here. */
    void forgetAllOf(UUID contest);
}
