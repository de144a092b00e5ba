/// What stands where the national service would be asked, until there is a way to it.
@NullMarked
package org.whatmatters.person.record.client;

import org.jspecify.annotations.NullMarked;
