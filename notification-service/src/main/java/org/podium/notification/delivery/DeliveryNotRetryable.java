package org.podium.notification.delivery;

import org.podium.kit.problem.ProblemException;
import org.podium.notification.NotificationProblem;

/** Only what waits for another attempt, or has given up, can be sent again by hand. */
final class DeliveryNotRetryable extends ProblemException {
    private static final long serialVersionUID = 1L;

    DeliveryNotRetryable(DeliveryStatus status) {
        super(NotificationProblem.DELIVERY_NOT_RETRYABLE, status.name());
    }
}
