/** What every operation of the house has in common, written into its OpenAPI document once. */
@NullMarked
package org.podium.kit.openapi;

import org.jspecify.annotations.NullMarked;
