package org.treasurylookup.settings.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A value that is changed while a slow disk, or another program, holds its file. */
class DelayedWriterTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch free = new CountDownLatch(1);
  private final List<String> onDisk = new CopyOnWriteArrayList<>();

  private final DelayedWriter<String> slow =
      new DelayedWriter<>("first", Optional.empty()) {
        @Override
        protected void write(String value) throws IOException {
          begun.countDown();
          try {
            free.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          onDisk.add(value);
        }
      };

  @Test
  void whoReadsOrChangesItDoesNotWaitForTheDisk() throws Exception {
    slow.set("second");
    var writing = CompletableFuture.runAsync(slow::save, Thread::startVirtualThread);
    begun.await();
    var changing =
        CompletableFuture.supplyAsync(
            () -> {
              String before = slow.get();
              slow.set("third");
              return before + ", " + slow.get() + ", " + slow.isSaved();
            },
            Thread::startVirtualThread);
    try {
      assertThat(changing.get(20, TimeUnit.SECONDS)).isEqualTo("second, third, false");
    } finally {
      free.countDown();
    }
    writing.join();
    assertThat(slow.isSaved()).isFalse();
    slow.save();
    assertThat(onDisk).containsExactly("second", "third");
    assertThat(slow.isSaved()).isTrue();
  }
}
