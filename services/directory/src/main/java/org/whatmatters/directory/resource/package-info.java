/// What people read, watch or do to understand a condition or a need: toolkits, leaflets, videos, courses, decision
/// aids. Says who made each, and until when it can be relied on. Knows nothing of whom it is given to.
@NullMarked
package org.whatmatters.directory.resource;

import org.jspecify.annotations.NullMarked;
