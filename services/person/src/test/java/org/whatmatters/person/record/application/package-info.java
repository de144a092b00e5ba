/// That a record's parts are read as people write them.
@NullMarked
package org.whatmatters.person.record.application;

import org.jspecify.annotations.NullMarked;
