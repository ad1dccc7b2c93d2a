package org.podium.notification.delivery;

/** A mail is on its way out: a reason for the worker of this process to look at once. */
record DeliveryQueued() {}
