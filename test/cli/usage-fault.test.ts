import assert from 'node:assert/strict';
import { CommanderError } from 'commander';
import { usageFault } from '../../src/cli/usage-fault.js';

describe('usageFault', () => {
  it('what commander says in a way nobody foresaw is told in its words', () => {
    const fault = usageFault(new CommanderError(1, 'commander.new', 'error: something new'), 'extract');
    assert.equal(fault.code, 'pilu:command-line-wrong');
    assert.equal(fault.params['detail'], 'error: something new');
  });
});
