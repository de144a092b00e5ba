/// An agency's own form, page by page, from its definition.
@NullMarked
package org.whatmatters.portal.refer;

import org.jspecify.annotations.NullMarked;
