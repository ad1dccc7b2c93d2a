package org.podium.scoring;

import static org.podium.scoring.SampleContest.as;

import org.podium.kit.test.PageWalk;

/** A list read page by page by one of the users. */
final class Walk {
    private Walk() {}

    /** @param meanwhile what others do after the first page was read */
    static PageWalk.Read through(String user, String path, int limit, Runnable meanwhile) {
        return new PageWalk(() -> as(user), path).afterTheFirst(meanwhile).read(limit);
    }

    static PageWalk.Read through(String user, String path, int limit) {
        return new PageWalk(() -> as(user), path).read(limit);
    }
}
