/// Tests of the stand-in for the national service.
@NullMarked
package org.whatmatters.person.record.client;

import org.jspecify.annotations.NullMarked;
