package org.treasurylookup.endurance;

import java.util.List;

/**
 * How the program is at one moment, when nothing is open but its first page.
 *
 * @param act how many acts were done
 * @param heap bytes of the heap in use after a collection
 * @param rest bytes the JVM uses outside the heap: classes, code
 * @param resident bytes of memory the process has
 * @param descriptors files and sockets open
 * @param threads names of the threads that run
 * @param nodes how much is in its windows
 * @param frames since the moment before
 * @param work of the frame that had most, in ms
 * @param waited of the frame that waited longest, in ms
 * @param time of the frame that took longest, in ms, whoever had the processor
 * @param slow what the frames did that took too long
 */
record Vitals(
    int act,
    long heap,
    long rest,
    long resident,
    int descriptors,
    List<String> threads,
    long nodes,
    long frames,
    long work,
    long waited,
    long time,
    List<String> slow) {
  Vitals {
    threads = List.copyOf(threads);
    slow = List.copyOf(slow);
  }
}
