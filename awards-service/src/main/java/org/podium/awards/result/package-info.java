/** Results as scoring publishes them, parts and manifest, until a pool's result is whole and final. */
package org.podium.awards.result;
