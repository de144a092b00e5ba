/// Groups that do not exist yet: from a need that nothing nearby meets to the first day. A number of people, never who
/// they are.
@NullMarked
package org.whatmatters.directory.newgroup;

import org.jspecify.annotations.NullMarked;
