package org.podium.scoring;

import io.quarkus.test.common.QuarkusTestResource;
import org.podium.kit.test.KafkaResource;
import org.podium.kit.test.PostgresResource;
import org.podium.kit.test.Tokens;

/** What every test of the running service needs: real PostgreSQL, real Kafka, signed tokens. One run serves all tests. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(Tokens.class)
public abstract class ServiceTest {}
