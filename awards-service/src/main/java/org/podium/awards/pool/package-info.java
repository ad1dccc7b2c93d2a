/** Ranking pools of the awarding stage: their final result, what it leads to, and the ties that wait for the committee. */
package org.podium.awards.pool;
