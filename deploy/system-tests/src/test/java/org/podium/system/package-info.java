/** The whole house through its public interfaces, and the sample contests it is shown with. */
@NullMarked
package org.podium.system;

import org.jspecify.annotations.NullMarked;
