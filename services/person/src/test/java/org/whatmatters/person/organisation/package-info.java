/// That partners are known as their administrators write them down.
@NullMarked
package org.whatmatters.person.organisation;

import org.jspecify.annotations.NullMarked;
