/// What a service answers when somebody is to have a copy of all that is held on them.
@NullMarked
package org.whatmatters.contracts.subjectaccess;

import org.jspecify.annotations.NullMarked;
