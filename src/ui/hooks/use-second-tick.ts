import { useEffect, useState } from 'react';

/** Renders again once a second while `active`: a countdown, not a spinner, because every tick is sent over SSH. */
export function useSecondTick(active: boolean): void {
  const [, setTick] = useState(0);
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => setTick((tick) => tick + 1), 1000);
    return () => clearInterval(timer);
  }, [active]);
}
