package org.podium.scoring.pool;

/** What makes a pool within its contest. @param region empty unless the stage is held per region */
public record PoolKey(String stage, String region, String skill, String division) {}
