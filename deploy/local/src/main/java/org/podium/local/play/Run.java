package org.podium.local.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.podium.local.play.report.Comparison;

/** What came of playing one package. */
public record Run(ObjectNode report, List<Comparison.Difference> differences) {

    public boolean asExpected() {
        return differences.isEmpty();
    }
}
