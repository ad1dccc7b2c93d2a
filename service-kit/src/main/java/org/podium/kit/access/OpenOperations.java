package org.podium.kit.access;

import java.util.List;

/** Of a service: which of its operations are open to a user somewhere, so that a client shows nothing that would be refused. */
@FunctionalInterface
public interface OpenOperations {
    /**
     * @param held in which contests, and as what, by the user's token too
     * @return operationIds of the service's OpenAPI document; public operations need not be among them
     */
    List<String> of(CurrentUser user, List<HeldMembership> held);
}
