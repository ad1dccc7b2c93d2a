/** The notification service. */
package org.podium.notification;
