/// What there is to read, watch and do: found by everybody, kept by the directory's editors, read by whoever was texted
/// where it is.
@NullMarked
package org.whatmatters.portal.resources;

import org.jspecify.annotations.NullMarked;
