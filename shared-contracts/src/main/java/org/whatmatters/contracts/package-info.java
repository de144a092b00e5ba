/// The published language of the platform: topics, and the facts that travel on them.
@NullMarked
package org.whatmatters.contracts;

import org.jspecify.annotations.NullMarked;
