/** What every service needs beneath its domain: outbox, inbox, idempotency, paging, problems, audit. */
package org.podium.kit;
