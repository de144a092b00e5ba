/// What a person was given to read, watch or do: the directory knows the resource, and only this service to whom it was
/// given.
@NullMarked
package org.whatmatters.careplan.given;

import org.jspecify.annotations.NullMarked;
