/// Groups that do not exist yet, for those who start them.
@NullMarked
package org.whatmatters.portal.newgroups;

import org.jspecify.annotations.NullMarked;
