package org.podium.local.play;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.podium.local.play.report.Comparison;

/** What came of playing one package. @param parked events that a service could not handle */
public record Run(ObjectNode report, List<Comparison.Difference> differences, int parked) {

    public boolean asExpected() {
        return differences.isEmpty() && parked == 0;
    }
}
